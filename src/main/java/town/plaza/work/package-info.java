/**
 * Seasonal farm work: farmers publish offers, workers keep a calendar, each side sees what fits, asks the other, and what
 * both agree on is kept.
 *
 * <p>Decided:
 *
 * <ul>
 *   <li>Periods are whole days. In the database they are {@code daterange}, half-open; on the wire and in Java {@link
 *       town.plaza.work.entity.Days}, both ends inclusive.
 *   <li>The algebra of days is PostgreSQL's, by range and multirange operators. Declared availability and hires are
 *       separate facts. What is left, {@code work.free_run}, is kept by triggers in the transaction that changes either,
 *       and cannot be written by the application; the feeds search it.
 *   <li>Hired days are always declared days: the database refuses to take them away ({@code days-hired}), and to hire on
 *       others ({@code worker-not-free}).
 *   <li>Locks are taken in this order: the offer, then the worker, then interests. The triggers lock the worker.
 *   <li>Places are points on Mercator's map, where near distances compare truly. Nearest first comes straight out of an
 *       index. Nobody is searched for further away than asked, 150 km unless said otherwise: a search in which few fit
 *       would walk through all of the country. Any other order is right among all who fit within that distance, up to
 *       the 2,000 nearest of them.
 *   <li>Where a worker lives is kept rounded to two decimals of a degree: whoever could ask for distances from several places
 *       would know the house.
 *   <li>Nobody is hired on terms not agreed to: when an open offer's task, place, days or pay change, what is pending for it
 *       ends, and may be asked anew. Once somebody is hired only the pay changes, and only to
 *       more, for else a raised wage floor would leave the other vacancies empty.
 *   <li>A profile that is removed keeps its row without the person, for what refers to it. Whoever changes or
 *       closes an offer or removes a profile fires {@link town.plaza.work.OfferChanged}, {@link
 *       town.plaza.work.OfferClosed} or {@link town.plaza.work.ProfileRemoved} in the same transaction, in which what hangs
 *       on it is settled.
 *   <li>Ratings are ordered by a Bayesian mean whose prior is the town's mean, weight 5. A rating counts when the other
 *       side may see it, and not before: the mean would tell.
 *   <li>Names are read from the accounts by the query that lists; how to reach somebody is not.
 * </ul>
 */
package town.plaza.work;
