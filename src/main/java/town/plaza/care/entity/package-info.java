/** The rules of the home as values, policies and entities; all can be tested without a server. */
package town.plaza.care.entity;
