package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.service.DemoData;
import town.plaza.trails.entity.SupportKind;

/** A conversation that has come to its answer, and a suggestion that waits for one. */
@ApplicationScoped
public class SupportDemo implements DemoData {

    private static final int AFTER_THE_OTHERS = 70;

    @Inject
    Jdbi jdbi;

    @Inject
    Support support;

    @Override
    public int order() {
        return AFTER_THE_OTHERS;
    }

    @Override
    @Transactional
    public void fill() {
        var neighbour = account("neighbour");
        var clerk = account("clerk");
        var question = support.open(
                new SupportDraft(
                        SupportKind.QUESTION,
                        "El código del Bañuelo no se lee",
                        "Hoy he estado en el Bañuelo y el cartel está mojado: el teléfono no lee el código. ¿Cómo demuestro"
                                + " la visita?"),
                neighbour);
        support.answer(
                question.id(),
                new Reply(
                        "Gracias por avisar. Mañana colgamos un cartel nuevo; mientras tanto puede registrar la visita con"
                                + " la posición desde la puerta."),
                null,
                clerk);
        support.open(
                new SupportDraft(
                        SupportKind.SUGGESTION,
                        "Una ruta para ir con niños",
                        "¿Podrían hacer una ruta corta, sin cuestas y con preguntas fáciles? La del Parque de las Ciencias"
                                + " nos gustó mucho."),
                neighbour);
    }

    private UUID account(String userName) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM accounts.account WHERE user_name = :name")
                .bind("name", userName)
                .mapTo(UUID.class)
                .one());
    }
}
