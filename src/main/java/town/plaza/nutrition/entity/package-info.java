/** What a food holds, what a body needs and what moving takes: values with their sources, and what people log. */
package town.plaza.nutrition.entity;
