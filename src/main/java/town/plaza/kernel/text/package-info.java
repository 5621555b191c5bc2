/**
 * The languages, and the texts that the server writes for people. Texts of the pages stand beside the pages.
 */
package town.plaza.kernel.text;
