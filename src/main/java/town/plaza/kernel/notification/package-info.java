/**
 * What Plaza tells one person: a line in their language, and a link to what happened.
 *
 * <p>Decided: a notification is written by the transaction that it tells of, so that nobody is told of what did not
 * happen. It keeps kind and values, never a sentence: the sentence is made for the reader. Open pages are told that
 * there is something, not what.
 */
package town.plaza.kernel.notification;
