/** The server under test: the packaged WAR on Payara Micro, deployed once for all ITs and E2E tests of a build. */
package town.plaza.server;
