/** Tests that hold for every operation of the API, whichever service it belongs to. */
package town.plaza.api;
