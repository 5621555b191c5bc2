/** A tiny Plaza in which every rule of the architecture is broken once; see {@code ArchitectureTest}. */
package town.plaza.planted;
