/**
 * The cluster as shipped, on a real Docker engine: brought up by the files that users have, talked to, broken, and
 * taken down. Run by {@code mvn -Pcluster test} alone; {@code .ci/run} does so where an engine answers.
 */
package town.plaza.cluster;
