/**
 * @typedef {{from: string, to: string}} Days whole days such as 2027-10-15, both ends included
 * @typedef {{name: string, latitude: number, longitude: number}} Place
 * @typedef {{slug: string, names: {es: string, en: string}}} Category
 * @typedef {{mean: number, count: number}} Rating
 * @typedef {{account: string, name: string, rating: Rating}} FarmerLine
 * @typedef {'DRAFT' | 'OPEN' | 'WITHDRAWN' | 'REMOVED'} OfferStatus
 * @typedef {{id: string, status: OfferStatus, category: Category, place: Place, period: Days, vacancies: number,
 *   filled: number, hourlyPay: number, description: string, farmer: FarmerLine, publishedAt?: string, version: number}} Offer
 * @typedef {{offer: Offer, kilometres: number, days: number, wanted?: number}} FittingOffer
 * @typedef {{offer: string, status: OfferStatus, category: Category, place: string, period: Days, vacancies: number,
 *   filled: number, hired: string[]}} SeasonLine
 * @typedef {{worker: string, name: string, place: string, kilometres: number, about?: string, rating: Rating, free: Days}} Candidate
 * @typedef {{hire: string, offer: string, category: Category, place: string, days: Days}} HiredDays
 * @typedef {{declared: Days[], hired: HiredDays[], free: Days[]}} Calendar
 * @typedef {{account: string, name: string, place: Place, about?: string, rating: Rating, wanted?: string[],
 *   hasCalendar?: boolean, version: number}} Profile
 * @typedef {'WORKER' | 'FARMER'} Side
 * @typedef {'PENDING' | 'ACCEPTED' | 'REJECTED' | 'WITHDRAWN' | 'ENDED' | 'CANCELLED'} InterestState
 * @typedef {{id: string, side: Side, state: InterestState, reason?: string, offer: string, category: string, placeName: string,
 *   period: Days, hourlyPay: number, worker: string, workerName?: string, farmer: string, farmerName?: string, hire?: string,
 *   createdAt: string, answeredAt?: string}} Interest
 * @typedef {{stars: number, comment?: string, ratedAt: string}} RatingLine
 * @typedef {{id: string, interest: string, offer: string, category: string, placeName: string, period: Days, hourlyPay: number,
 *   worker: string, workerName?: string, farmer: string, farmerName?: string, hiredAt: string, cancelledAt?: string,
 *   cancelledBy?: string, live: boolean, ratable: boolean, ownRating?: RatingLine, othersRating?: RatingLine}} Hire
 */

export {};
