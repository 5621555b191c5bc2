/**
 * What a service is to the kernel, and which ones are on.
 */
package town.plaza.kernel.service;
