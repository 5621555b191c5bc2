/** Small lists of named things that an administrator keeps, such as what notices or tasks are filed under. */
package town.plaza.kernel.category;
