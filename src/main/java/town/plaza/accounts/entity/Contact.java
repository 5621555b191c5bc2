package town.plaza.accounts.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** How a person can be reached, as far as they said. */
@Entity
@Table(schema = "accounts", name = "contact")
public class Contact {

    @Id
    private UUID account;

    private String phone;
    private String email;
    private String note;

    protected Contact() {}

    public Contact(UUID account, String phone, String email, String note) {
        this.account = Objects.requireNonNull(account);
        this.phone = phone;
        this.email = email;
        this.note = note;
    }
}
