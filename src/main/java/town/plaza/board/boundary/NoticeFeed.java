package town.plaza.board.boundary;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import town.plaza.board.Board;
import town.plaza.board.control.NoticeSummary;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/** Notices for feed readers, in the two formats that there are. Every address in it is absolute. */
record NoticeFeed(
        String town,
        Language language,
        String site,
        Optional<CategoryView> category,
        List<NoticeSummary> notices,
        Instant changed) {

    String atom() {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setUri(address("atom"));
        feed.setTitle(xml(title()));
        feed.setAuthor(xml(town));
        feed.setLanguage(language.code());
        feed.setLinks(List.of(link("self", address("atom")), link("alternate", site + "/board/")));
        feed.setPublishedDate(Date.from(changed));
        feed.setEntries(notices.stream().map(this::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private SyndEntry entry(NoticeSummary notice) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + notice.id());
        entry.setTitle(xml(notice.title()));
        entry.setLink(page(notice));
        entry.setPublishedDate(Date.from(notice.publishedAt()));
        entry.setUpdatedDate(Date.from(notice.publishedAt()));
        var filedUnder = new SyndCategoryImpl();
        filedUnder.setName(notice.category().slug());
        filedUnder.setLabel(xml(name(notice.category().names())));
        entry.setCategories(List.of(filedUnder));
        var summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(xml(notice.summary()));
        entry.setDescription(summary);
        if (notice.hasAttachment()) {
            var enclosure = link("enclosure", attachment(notice));
            enclosure.setType("application/pdf");
            entry.setLinks(List.of(link("alternate", page(notice)), enclosure));
        }
        return entry;
    }

    /** Without the characters that XML 1.0 has no way to write: one of them would cost everybody the whole feed. */
    private static String xml(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    private static SyndLink link(String relation, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    String json() {
        var items = Json.createArrayBuilder();
        notices.forEach(notice -> items.add(item(notice)));
        return Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", title())
                .add("home_page_url", site + "/board/")
                .add("feed_url", address("json"))
                .add("language", language.code())
                .add(
                        "authors",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", town)))
                .add("items", items)
                .build()
                .toString();
    }

    private JsonObject item(NoticeSummary notice) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("id", "urn:uuid:" + notice.id())
                .add("url", page(notice))
                .add("title", notice.title())
                .add("content_text", notice.summary())
                .add("date_published", notice.publishedAt().toString())
                .add(
                        "tags",
                        Json.createArrayBuilder().add(name(notice.category().names())));
        if (notice.hasAttachment()) {
            item.add(
                    "attachments",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("url", attachment(notice))
                                    .add("mime_type", "application/pdf")));
        }
        return item.build();
    }

    private String title() {
        var texts = Texts.of(Board.NAME, language);
        return category.map(each -> texts.get("feed.title.category", town, name(each.names())))
                .orElseGet(() -> texts.get("feed.title", town));
    }

    private String address(String format) {
        return site + "/api/board/notices." + format
                + category.map(each -> "?category=" + each.slug()).orElse("");
    }

    private String page(NoticeSummary notice) {
        return site + "/board/notice.html?id=" + notice.id();
    }

    private String attachment(NoticeSummary notice) {
        return site + "/api/board/notices/" + notice.id() + "/attachment";
    }

    private String name(Names names) {
        return language == Language.ES ? names.es() : names.en();
    }
}
