/**
 * What fits whom, who may accept, when a hire can be cancelled: the rules of farm work as values, policies and entities;
 * all can be tested without a server.
 */
package town.plaza.work.entity;
