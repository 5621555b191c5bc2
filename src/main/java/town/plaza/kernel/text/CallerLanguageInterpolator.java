package town.plaza.kernel.text;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.Locale;
import town.plaza.kernel.web.RequestScope;

/** Validation messages in the caller's language instead of the server's. Named in META-INF/validation.xml. */
public class CallerLanguageInterpolator implements MessageInterpolator {

    private final MessageInterpolator standard =
            Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();

    @Override
    public String interpolate(String template, Context context) {
        return standard.interpolate(
                template, context, RequestScope.current().language().locale());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return standard.interpolate(template, context, locale);
    }
}
