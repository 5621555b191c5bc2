/** The shape of the code as rules that a build holds, and the planted violations that prove each can go red. */
package town.plaza.architecture;
