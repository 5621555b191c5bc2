/**
 * The technical ground that every service stands on. It knows no service: what it needs of one, the service hands in as
 * a CDI bean ({@link town.plaza.kernel.service.PlazaService}, {@link town.plaza.kernel.service.DemoData}).
 */
package town.plaza.kernel;
