package town.plaza.board.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.persistence.NullableIdConverter;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * An official notice. A draft until published; from then on what it says never changes: a correction is another notice
 * that names this one, and withdrawing only ends its being shown.
 */
@Entity
@Table(schema = "board", name = "notice")
public class Notice {

    /** So many characters of safe HTML the database keeps. */
    public static final int LONGEST_BODY = 400_000;

    private static final int SUMMARY = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.DRAFT;

    private String title;
    private String body;
    private String plain;
    private String summary;
    private String category;

    @Embedded
    private PublicationPeriod period;

    @Embedded
    private Attachment attachment;

    @Convert(converter = NullableIdConverter.class)
    private UUID corrects;

    @Column(name = "corrected_by")
    @Convert(converter = NullableIdConverter.class)
    private UUID correctedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    @Convert(converter = NullableIdConverter.class)
    private UUID createdBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private byte[] sha256;

    @Column(name = "log_entry")
    @Convert(converter = NullableIdConverter.class)
    private UUID logEntry;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Notice() {}

    public Notice(UUID id, UUID createdBy, Instant createdAt) {
        this.id = Objects.requireNonNull(id);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /** @param corrects the notice that this one is to correct, or null */
    public void say(String newTitle, SafeHtml newBody, String newCategory, PublicationPeriod newPeriod, UUID corrects) {
        requireDraft();
        title = newTitle;
        body = newBody.html();
        plain = newBody.text();
        summary = summaryOf(plain);
        category = newCategory;
        period = newPeriod;
        this.corrects = corrects;
    }

    private static String summaryOf(String text) {
        var line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= SUMMARY) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SUMMARY - 1)).strip() + "…";
    }

    public void attach(Attachment pdf) {
        requireDraft();
        attachment = Objects.requireNonNull(pdf);
    }

    public void detach() {
        requireDraft();
        attachment = null;
    }

    public void requireDraft() {
        if (status != NoticeStatus.DRAFT) {
            throw new Problem(ProblemType.NOTICE_NOT_DRAFT);
        }
    }

    /**
     * Identity numbers in anything that publishing would show: title, text, addresses of links, attachment and its name.
     *
     * @param attachmentText all that can be read in the attachment
     */
    public List<IdentityNumber> identityNumbers(String attachmentText) {
        var fileName = attachment().map(Attachment::fileName).orElse("");
        var addresses = String.join("\n", SafeHtml.addresses(body));
        return IdentityNumbers.in(String.join("\n", title, plain, addresses, fileName, attachmentText));
    }

    /** From now on it never changes. */
    public void publish(Instant now, LocalDate today, WorkingDays workingDays) {
        requireDraft();
        status = NoticeStatus.PUBLISHED;
        publishedAt = now;
        firstDay = period.firstDay(today);
        lastDay = period.lastDay(today, workingDays);
        sha256 = Hashes.sha256(CanonicalNotice.of(this));
    }

    /** The bytes whose SHA-256 the public log keeps; nothing where its text is not shown. */
    public Optional<byte[]> canonical() {
        return status == NoticeStatus.PUBLISHED || status == NoticeStatus.EXPIRED
                ? Optional.of(CanonicalNotice.of(this))
                : Optional.empty();
    }

    /** @param entry what the public log says of the publication */
    public void enterIntoLog(UUID entry) {
        if (logEntry != null) {
            throw new IllegalStateException("Notice " + id + " is in the log already");
        }
        logEntry = Objects.requireNonNull(entry);
    }

    /** A withdrawn notice may be corrected too: otherwise nobody could go on from a correction that was withdrawn. */
    public void requireCorrectable() {
        if (status == NoticeStatus.DRAFT) {
            throw new Problem(ProblemType.NOTICE_NOT_PUBLISHED);
        }
        if (correctedBy != null) {
            throw new Problem(ProblemType.NOTICE_ALREADY_CORRECTED);
        }
    }

    public void correctedBy(Notice correction) {
        requireCorrectable();
        correctedBy = correction.id;
    }

    /** Ends its being shown. Title, hash and dates stay. */
    public void withdraw(String reason, Instant now) {
        if (status != NoticeStatus.PUBLISHED && status != NoticeStatus.EXPIRED) {
            throw new Problem(ProblemType.NOTICE_NOT_PUBLISHED);
        }
        status = NoticeStatus.WITHDRAWN;
        withdrawnAt = now;
        withdrawnReason = reason;
    }

    /** Its last day is over. */
    public void expire(LocalDate today) {
        if (status != NoticeStatus.PUBLISHED || !today.isAfter(lastDay)) {
            throw new Problem(ProblemType.NOTICE_NOT_PUBLISHED);
        }
        status = NoticeStatus.EXPIRED;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public NoticeStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public String category() {
        return category;
    }

    public Optional<Attachment> attachment() {
        return Optional.ofNullable(attachment).filter(each -> each.fileName() != null);
    }

    public Optional<UUID> corrects() {
        return Optional.ofNullable(corrects);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public byte[] sha256() {
        return sha256.clone();
    }
}
