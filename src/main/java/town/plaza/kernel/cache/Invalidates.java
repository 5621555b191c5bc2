package town.plaza.kernel.cache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that changes what stored answers are made of: they are gone from this server before the caller knows that it
 * is done. Other servers, and this one for changes from elsewhere, learn of it from the database within milliseconds.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Invalidates {

    String value();
}
