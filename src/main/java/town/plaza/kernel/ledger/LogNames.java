package town.plaza.kernel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import town.plaza.kernel.config.Settings;

/** What logs are called in what is signed: the town's address without scheme, or "plaza", then the log. */
@ApplicationScoped
public class LogNames {

    @Inject
    Settings settings;

    String town() {
        return settings.publicUrl()
                .map(url -> url.replaceFirst("^https?://", ""))
                .orElse("plaza");
    }
}
