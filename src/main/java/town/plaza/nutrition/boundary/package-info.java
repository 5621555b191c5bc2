/** The log of food and movement over HTTP: what is asked for is turned into a call, and the answer into JSON. */
package town.plaza.nutrition.boundary;
