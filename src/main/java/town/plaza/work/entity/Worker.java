package town.plaza.work.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who looks for work. The home is kept roughly, for others see distances to it. */
@Entity
@Table(schema = "work", name = "worker")
public class Worker extends Profile {

    @Column(name = "calendar_hash")
    private byte[] calendarHash;

    protected Worker() {}

    public Worker(UUID account, Place place) {
        super(account, place.roughly());
    }

    @Override
    public void present(Place newPlace, String newAbout) {
        super.present(newPlace.roughly(), newAbout);
    }

    /** From now on the calendar is found under another secret, and no longer under the one before. */
    public void moveCalendar(byte[] hashOfSecret) {
        requireThere();
        calendarHash = hashOfSecret.clone();
    }

    @Override
    public void remove(Instant now) {
        super.remove(now);
        calendarHash = null;
    }
}
