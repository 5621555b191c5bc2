/**
 * Farm work over HTTP: the API, the calendar feed, the public page of an offer. Translates and declares roles, holds no
 * rules.
 */
package town.plaza.work.boundary;
