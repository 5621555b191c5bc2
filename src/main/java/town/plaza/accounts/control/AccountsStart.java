package town.plaza.accounts.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import town.plaza.kernel.config.Refusal;
import town.plaza.kernel.persistence.Migrations;
import town.plaza.kernel.time.Background;

/** What accounts do when Plaza starts. */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountsStart {

    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    AdministratorRescue rescue;

    @Inject
    Tokens tokens;

    @Inject
    NotificationsData notifications;

    @Inject
    Background background;

    @PostConstruct
    void start() {
        try {
            firstAdministrator.make();
            rescue.rescue();
        } catch (IllegalArgumentException impossible) {
            Refusal.toStart(impossible.getMessage());
        }
        background.every(Duration.ofHours(1), "expired tokens", tokens::removeExpired);
        background.every(Duration.ofHours(1), "forget who is gone", notifications::eraseOfGone);
    }
}
