/**
 * Who makes a request and what they may do. Decided: a method that declares nothing may be called by nobody.
 */
package town.plaza.kernel.security;
