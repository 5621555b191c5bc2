/** The home over HTTP. Translates and declares roles, holds no rules. */
package town.plaza.care.boundary;
