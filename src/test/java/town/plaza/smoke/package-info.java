/**
 * Talks to a Plaza over the network as its people do, and holds it to what its interface promises. Runs in the
 * cluster's {@code tests} container and within the cluster test; it knows nothing of what is behind the address.
 */
package town.plaza.smoke;
