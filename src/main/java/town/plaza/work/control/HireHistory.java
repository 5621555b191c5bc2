package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import java.util.Map;
import java.util.UUID;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.work.HireCancelled;
import town.plaza.work.WorkerHired;
import town.plaza.work.entity.Hire;

/** What was agreed and called off, for good: in the audit log, by ids alone; and as events for other services. */
@ApplicationScoped
public class HireHistory {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    Ledger ledger;

    @Inject
    Event<WorkerHired> hired;

    @Inject
    Event<HireCancelled> cancelled;

    void hired(Hire hire, UUID farmer, UUID by) {
        ledger.record(Log.AUDIT, event("work.hired", hire, farmer, by));
        hired.fire(new WorkerHired(
                hire.id(),
                hire.offer(),
                hire.worker(),
                farmer,
                hire.period().from(),
                hire.period().to()));
    }

    /** @param hires each with its farmer */
    void cancelled(Map<Hire, UUID> hires, UUID by) {
        ledger.record(
                Log.AUDIT,
                hires.entrySet().stream()
                        .map(each -> event("work.hire-cancelled", each.getKey(), each.getValue(), by))
                        .toList());
        hires.forEach((hire, farmer) ->
                cancelled.fire(new HireCancelled(hire.id(), hire.offer(), hire.worker(), farmer, by)));
    }

    private static LedgerEvent event(String kind, Hire hire, UUID farmer, UUID by) {
        var data = JSON.createObjectBuilder()
                .add("offer", hire.offer().toString())
                .add("worker", hire.worker().toString())
                .add("farmer", farmer.toString())
                .add("from", hire.period().from().toString())
                .add("to", hire.period().to().toString());
        return new LedgerEvent(kind, "work/hires/" + hire.id(), by, data.build());
    }
}
