/**
 * Where things are: towns that people choose from, by name or by what is near a point.
 *
 * <p>Decided: a town is a municipality, known by its INE code, at the place of its main settlement. The list comes with
 * the migrations; its source and licence stand there.
 */
package town.plaza.kernel.places;
