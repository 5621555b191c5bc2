package town.plaza.accounts;

import jakarta.json.JsonValue;
import java.util.UUID;

/** What a service keeps of a person: a bean in each service that keeps anything. */
public interface PersonalData {

    /** The service's name; the file in the download is called {@code <name>.json}. */
    String name();

    /** All that the service keeps about the account, for its owner to read. */
    JsonValue export(UUID account);

    /**
     * Erases it. What law or proof requires stays, without the person. Called in the transaction that erases the
     * account.
     */
    void erase(UUID account);

    /**
     * The same, for a service that tells others who did it.
     *
     * @param by the account itself, or an administrator
     */
    default void erase(UUID account, UUID by) {
        erase(account);
    }
}
