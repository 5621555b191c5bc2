package town.plaza.kernel.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a GET whose answer to somebody who is not signed in may be stored. It depends on nothing but the address, the host,
 * the language, {@code Accept}, the day and what the named subjects stand for; whoever is signed in is always answered
 * anew.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cached {

    /** What the answer is made of; each change of it is told under that name by a trigger of the database. */
    String[] value();
}
