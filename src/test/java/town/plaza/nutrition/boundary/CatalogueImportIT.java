package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.nutrition.NutritionFixture.FOODS;
import static town.plaza.nutrition.NutritionFixture.json;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/** Catalogues come in line by line; a crooked line is named and left out, and a restart neither loses nor doubles. */
@OnPlaza
class CatalogueImportIT {

    private static final String JOBS = "/api/nutrition/catalogue/jobs";
    private static final Path FOLDER = Path.of(System.getenv("PLAZA_IMPORTS"));

    private static final AtomicInteger BASES = new AtomicInteger();

    private final PlazaClient admin = AccountsFixture.administrator().client();
    private final NutritionFixture eater = new NutritionFixture();
    private final String word = NutritionFixture.newWord();
    private final String name = word + ".jsonl";

    /** Barcodes that no other test has. */
    private final int base = BASES.incrementAndGet() * 100_000;

    @AfterEach
    void take_the_file_away() throws IOException {
        for (var each : List.of(name, name + ".gz", word + ".JSONL.GZ", word + "b.jsonl.gz", word + ".zip")) {
            Files.deleteIfExists(FOLDER.resolve(each));
        }
    }

    private static void write(String file, byte[] content) {
        try {
            Files.createDirectories(FOLDER);
            // at once: a file that is half there is none
            var scratch = Files.createTempFile(FOLDER, ".", "");
            Files.write(scratch, content);
            Files.move(scratch, FOLDER.resolve(file));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String order(String file) {
        return NutritionFixture.created(admin.post(JOBS, json("{'file': '%s'}", file)))
                .getString("id");
    }

    private JsonObject job(String id) {
        return admin.get(JOBS + "/" + id).json();
    }

    private JsonObject ended(String id) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !List.of("WAITING", "RUNNING").contains(job(id).getString("state")));
        return job(id);
    }

    private JsonObject imported(String file) {
        return ended(order(file));
    }

    private List<String> faults(JsonObject job) {
        return admin
                .get(JOBS + "/" + job.getString("id") + "/faults?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("part", "") + each.getInt("line") + " " + each.getString("reason"))
                .toList();
    }

    private static String ean(int number) {
        var digits = "84%010d".formatted(number);
        var sum = IntStream.range(0, 12)
                .map(i -> (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }

    private String product(int number, String nutriments) {
        return """
                {"code":"%s","x":{"y":[1,{"z":"}"}]},"product_name":"%s %d","brands":"Marca, Otra","quantity":"500 g",\
                "nutriments":{%s},"serving_size":"1 vaso","serving_quantity":"30"}
                """
                .formatted(ean(base + number), word, number, nutriments);
    }

    private String good(int number) {
        return product(
                number,
                "\"energy-kcal_100g\":200,\"energy-kj_100g\":837,\"proteins_100g\":\"10\",\"fat_100g\":10.123456,"
                        + "\"carbohydrates_100g\":17.5");
    }

    private long foods() {
        return Long.parseLong(AccountsFixture.find(
                "SELECT count(*) FROM nutrition.food WHERE owner IS NULL AND name LIKE ?", word + "%"));
    }

    @Test
    void products_come_in_with_what_is_known_of_them() {
        write(name, bytes(good(1)));

        var job = imported(name);

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("added")).isEqualTo(1);
        var food = eater.client().get(FOODS + "/barcode/" + ean(base + 1)).json();
        assertThat(food.getString("name")).isEqualTo(word + " 1");
        assertThat(food.getString("brand")).isEqualTo("Marca");
        assertThat(food.getJsonObject("nutrients").toString())
                .isEqualTo("{\"carbohydrate\":17.5,\"fat\":10.1235,\"kcal\":200,\"kj\":837,\"protein\":10}");
        assertThat(food.getJsonArray("portions").getJsonObject(0).getString("name"))
                .isEqualTo("1 vaso");
        assertThat(eater.client().get(FOODS + "?q=" + word).json().getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void a_compressed_file_is_one_in_capitals_too() {
        write(word + ".JSONL.GZ", gzip(good(1)));

        assertThat(imported(word + ".JSONL.GZ").getInt("added")).isEqualTo(1);
    }

    @Test
    void a_drink_is_measured_in_millilitres_and_its_alcohol_in_grams() {
        write(
                name,
                bytes(product(1, "\"energy-kcal_100g\":43,\"alcohol_100g\":5").replace("500 g", "33 cl")));

        imported(name);

        var food = eater.client().get(FOODS + "/barcode/" + ean(base + 1)).json();
        assertThat(food.getString("basis")).isEqualTo("ML");
        assertThat(food.getJsonObject("nutrients").getJsonNumber("alcohol").bigDecimalValue())
                .isEqualByComparingTo("3.945");
    }

    @Test
    void each_crooked_line_is_named_and_the_others_are_taken() {
        var lines = List.of(
                good(1),
                good(2).replace("}\n", "\n"),
                product(3, "\"proteins_100g\":10"),
                product(4, "\"energy-kcal_100g\":-5"),
                product(5, "\"energy-kcal_100g\":901"),
                product(6, "\"energy-kcal_100g\":500,\"fat_100g\":60,\"carbohydrates_100g\":41,\"proteins_100g\":1"),
                product(7, "\"energy-kcal_100g\":837,\"fat_100g\":10,\"carbohydrates_100g\":17.5,\"proteins_100g\":10"),
                product(8, "\"energy-kcal_100g\":\"muchas\""),
                good(9).replace(ean(base + 9), "8400000000001"),
                good(1),
                good(11).replace(word + " 11", " "),
                good(12).replace(ean(base + 12), ""),
                product(13, "\"energy-kcal_100g\":1e999999999"),
                "[1]\n",
                "\n",
                good(16));
        var bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes(bytes(line)));
        bytes.writeBytes(bytes(good(17).replace("Marca", "Marca\u0001").replace("\n", "")));
        bytes.writeBytes(new byte[] {'\n', '{', (byte) 0xc3, (byte) 0x28, '}', '\n'});
        write(name, bytes.toByteArray());

        var job = imported(name);

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(faults(job))
                .containsExactlyInAnyOrder(
                        "2 NOT_JSON",
                        "3 NO_ENERGY",
                        "4 NEGATIVE",
                        "5 TOO_MUCH",
                        "6 MACROS_ABOVE_100",
                        "7 KJ_AS_KCAL",
                        "8 NOT_A_NUMBER",
                        "9 BARCODE_WRONG",
                        "10 NAMED_TWICE",
                        "11 NO_NAME",
                        "12 NO_SOURCE_ID",
                        "13 TOO_MUCH",
                        "14 NOT_JSON",
                        "17 NOT_JSON",
                        "18 ENCODING");
        assertThat(job.getInt("bad")).isEqualTo(15);
        assertThat(job.getInt("added")).isEqualTo(2);
        assertThat(foods()).isEqualTo(2);
    }

    @Test
    void a_line_longer_than_any_product_is_left_out() {
        write(name, bytes(good(1) + "{\"code\":\"" + "9".repeat(5_000_000) + "\"}\n" + good(3)));

        var job = imported(name);

        assertThat(faults(job)).containsExactly("2 TOO_LONG");
        assertThat(job.getInt("added")).isEqualTo(2);
    }

    @Test
    void the_same_file_again_adds_nothing_and_a_newer_one_changes_what_is_other() {
        write(name, bytes(good(1) + good(2)));
        imported(name);

        var again = imported(name);
        assertThat(again.getInt("added")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(2);

        var entry = eater.eat(
                NutritionFixture.TODAY,
                "LUNCH",
                eater.client().get(FOODS + "/barcode/" + ean(base + 1)).json(),
                "100");
        replace(good(1).replace("\"energy-kcal_100g\":200", "\"energy-kcal_100g\":210") + good(2));
        var newer = imported(name);
        assertThat(newer.getInt("changed")).isEqualTo(1);
        assertThat(newer.getInt("unchanged")).isEqualTo(1);
        assertThat(foods()).isEqualTo(2);
        assertThat(eater.client()
                        .get(NutritionFixture.ENTRIES + "/" + entry.getString("id"))
                        .json()
                        .getJsonObject("nutrients")
                        .getInt("kcal"))
                .isEqualTo(200);
    }

    private void replace(String content) {
        replace(name, bytes(content));
    }

    private static void replace(String file, byte[] content) {
        try {
            Files.delete(FOLDER.resolve(file));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        write(file, content);
    }

    private static byte[] gzip(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return out.toByteArray();
    }

    private String many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::good).collect(Collectors.joining());
    }

    @Test
    void a_compressed_file_that_ends_early_keeps_what_came_before() {
        var whole = gzip(many(3000));
        write(name + ".gz", Arrays.copyOf(whole, whole.length / 2));

        var job = imported(name + ".gz");

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure")).isEqualTo("FILE_ENDS_EARLY");
        assertThat(job.getInt("added")).isBetween(500, 2999);
        assertThat(foods()).isEqualTo(job.getInt("added"));
        assertThat(admin.post(JOBS + "/" + job.getString("id") + "/stop").problem())
                .isEqualTo("import-over");
    }

    @Test
    void an_import_goes_on_where_a_server_left_it() {
        write(name + ".gz", gzip(many(20_000)));
        var id = order(name + ".gz");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(id).getInt("lines") > 0);

        // as if the server had died: the import is nobody's any more, in the middle of a write or not
        AccountsFixture.update(
                "UPDATE nutrition.import_job SET server = ?, lease_until = now() - interval '1 s'"
                        + " WHERE id = ? AND state = 'RUNNING'",
                UUID.randomUUID(),
                UUID.fromString(id));
        var left = job(id);
        assertThat(left.getInt("lines")).isLessThan(20_000);
        var job = ended(id);

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("lines")).isEqualTo(20_000);
        assertThat(job.getInt("added")).isEqualTo(20_000);
        assertThat(job.getInt("bad")).isZero();
        assertThat(foods()).isEqualTo(20_000);
    }

    @Test
    void a_stopped_import_is_resumed_and_one_whose_file_changed_is_not() {
        write(name, bytes(many(20_000)));
        var id = order(name);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(id).getInt("lines") > 0);
        assertThat(admin.post(JOBS + "/" + id + "/stop").json().getString("state"))
                .isEqualTo("STOPPED");
        var before = job(id).getInt("lines");
        assertThat(before).isLessThan(20_000);
        assertThat(foods()).isEqualTo(before);
        assertThat(admin.post(JOBS + "/" + id + "/resume").json().getString("state"))
                .isEqualTo("WAITING");
        assertThat(admin.post(JOBS, json("{'file': '%s'}", name)).problem()).isEqualTo("import-under-way");
        assertThat(admin.post(JOBS + "/" + id + "/stop").status()).isEqualTo(200);
        replace(good(1));

        admin.post(JOBS + "/" + id + "/resume");

        assertThat(ended(id).getString("failure")).isEqualTo("FILE_CHANGED");
        assertThat(ended(id).getInt("lines")).isLessThan(20_000);
    }

    @Test
    void another_import_in_between_spoils_nothing() {
        var other = word + "b.jsonl.gz";
        write(name, bytes(many(20_000)));
        write(other, gzip(many(20_000)));
        var first = order(name);
        var stopped = stoppedAbove(first, 0);
        stoppedAbove(order(other), stopped + 1000);

        admin.post(JOBS + "/" + first + "/resume");

        var job = ended(first);
        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("lines")).isEqualTo(20_000);
        assertThat(job.getInt("bad")).isZero();
        assertThat(foods()).isEqualTo(20_000);
    }

    private int stoppedAbove(String id, int lines) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(id).getInt("lines") > lines);
        assertThat(admin.post(JOBS + "/" + id + "/stop").status()).isEqualTo(200);
        return job(id).getInt("lines");
    }

    private static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("FoodData_Central_csv_2026-10-31/" + each.getKey()));
                zip.write(bytes(each.getValue()));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return out.toByteArray();
    }

    private static final String NUTRIENT =
            """
            "id","name","unit_name","nutrient_nbr","rank"
            "1008","Energy","KCAL","208","300"
            "2047","Energy (Atwater General Factors)","KCAL","957","280"
            "1062","Energy","kJ","268","400"
            "1003","Protein","G","203","600"
            "1004","Total lipid (fat)","G","204","800"
            "1005","Carbohydrate, by difference","G","205","1110"
            "1079","Fiber, total dietary","G","291","1200"
            "1093","Sodium, Na","MG","307","5800"
            "1089","Iron, Fe","MG","303","5400"
            """;

    /** Each food with a number of its own, so that no test meets another's. */
    private Map<String, String> fdc() {
        var n = base;
        return Map.of(
                "nutrient.csv",
                NUTRIENT,
                "food.csv",
                """
                "fdc_id","data_type","description","food_category_id","publication_date"
                "%1$d1","sr_legacy_food","%2$s, raw","9","2019-04-01"
                "%1$d2","foundation_food","%2$s, dried","9","2019-04-01"
                "%1$d3","sub_sample_food","%2$s, sample","9","2019-04-01"
                "%1$d4","branded_food","%2$s OLD PACKAGE","","2019-04-01"
                "%1$d5","branded_food","%2$s ""NEW"", PACKAGE","","2024-04-01"
                "%1$d6","branded_food","%2$s IN KJ","","2024-04-01"
                "%1$d7","sr_legacy_food","%2$s, nothing known","9","2019-04-01"
                "%1$d8","branded_food","%2$s WRONG BARCODE","","2024-04-01"
                """
                        .formatted(n, word),
                "food_nutrient.csv",
                """
                "id","fdc_id","nutrient_id","amount","data_points"
                "1","%1$d5","1008","250",""
                "2","%1$d1","1008","100.0",""
                "3","%1$d2","2047","300",""
                "4","%1$d1","1005","20.5",""
                "5","%1$d1","1079","2.5",""
                "6","%1$d1","1093","400",""
                "7","%1$d1","1089","9",""
                "8","%1$d2","1005","60",""
                "9","%1$d4","1008","240",""
                "10","%1$d5","1005","55",""
                "11","%1$d6","1008","837",""
                "12","%1$d6","1003","10",""
                "13","%1$d6","1004","10",""
                "14","%1$d6","1005","17.5",""
                "15","%1$d1","1003","-1",""
                "16","%1$d1","1004","lots",""
                "17","%1$d8","1008","100",""
                """
                        .formatted(n),
                "branded_food.csv",
                """
                "fdc_id","brand_owner","brand_name","gtin_upc","serving_size","serving_size_unit","household_serving_fulltext"
                "%1$d4","Owner","","%2$s","30","g","2 tbsp"
                "%1$d5","Owner","Brand","0%2$s","240","MLT","1 cup"
                "%1$d6","Owner","","%3$s","30","g",""
                "%1$d8","Owner","","8400000000001","30","g",""
                """
                        .formatted(n, ean(n + 5), ean(n + 6)),
                "food_portion.csv",
                """
                "id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight"
                "1","%1$d1","2","1","1000","","chopped","120"
                "2","%1$d1","1","","9999","1 small","","50.5"
                """
                        .formatted(n),
                "measure_unit.csv",
                "\"id\",\"name\"\n\"1000\",\"cup\"\n\"9999\",\"undetermined\"\n");
    }

    private JsonObject found(String called) {
        var items =
                eater.client().get(FOODS + "?q=" + word + "%20" + called).json().getJsonArray("items");
        assertThat(items).as(called).hasSize(1);
        return eater.client()
                .get(FOODS + "/" + items.getJsonObject(0).getString("id"))
                .json();
    }

    @Test
    void food_data_central_is_joined_from_its_files() {
        write(word + ".zip", zip(fdc()));

        var job = imported(word + ".zip");

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("added")).isEqualTo(4);
        assertThat(faults(job))
                .containsExactlyInAnyOrder(
                        "food_nutrient.csv16 NEGATIVE",
                        "food_nutrient.csv17 NOT_A_NUMBER",
                        "branded_food.csv5 BARCODE_WRONG",
                        "food.csv5 BARCODE_TWICE",
                        "food.csv7 KJ_AS_KCAL",
                        "food.csv8 NO_ENERGY");
        var raw = found("raw");
        assertThat(raw.getJsonObject("nutrients").toString())
                .isEqualTo("{\"carbohydrate\":18,\"fibre\":2.5,\"kcal\":100,\"salt\":1}");
        assertThat(raw.getJsonArray("portions").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("name") + " " + each.getJsonNumber("amount"))
                .containsExactly("1 small 50.5", "1 cup chopped 120");
        var dried = found("dried").getJsonObject("nutrients");
        assertThat(dried.getInt("kcal")).isEqualTo(300);
        assertThat(dried.containsKey("carbohydrate"))
                .as("with fibre that nobody measured")
                .isFalse();
        var pack = eater.client().get(FOODS + "/barcode/" + ean(base + 5)).json();
        assertThat(pack.getString("name")).isEqualTo(word + " \"NEW\", PACKAGE");
        assertThat(pack.getString("basis")).isEqualTo("ML");
        assertThat(pack.getString("brand")).isEqualTo("Brand");
        assertThat(pack.getJsonObject("nutrients").getInt("carbohydrate")).isEqualTo(55);
        assertThat(imported(word + ".zip").getInt("added")).isZero();
    }

    @Test
    void what_the_starter_catalogue_has_is_brought_up_to_date_and_not_doubled() {
        var numbers = "SELECT name || ' ' || kcal || ' ' || salt || ' ' || kj FROM nutrition.food"
                + " WHERE source = 'USDA_SR' AND source_ref = ?";
        var before = AccountsFixture.find(numbers, "01004");
        AccountsFixture.update(
                "UPDATE nutrition.food SET kcal = 300, salt = 0 WHERE source = 'USDA_SR' AND source_ref = '01004'");
        var files = new HashMap<>(fdc());
        files.put("sr_legacy_food.csv", "\"fdc_id\",\"NDB_number\"\n\"%d1\",\"1004\"\n".formatted(base));
        files.put(
                "foundation_food.csv",
                "\"fdc_id\",\"NDB_number\",\"footnote\"\n\"%d2\",\"01004\",\"\"\n".formatted(base));
        files.put(
                "food_nutrient.csv",
                """
                "id","fdc_id","nutrient_id","amount","data_points"
                "1","%1$d1","1008","353",""
                "2","%1$d1","1003","21.4",""
                "3","%1$d1","1004","28.74",""
                "4","%1$d1","1005","2.34",""
                "5","%1$d1","1079","0",""
                "6","%1$d1","1093","1146",""
                "7","%1$d2","1008","340",""
                "8","%1$d5","1008","250",""
                """
                        .formatted(base));
        write(word + ".zip", zip(files));

        var job = imported(word + ".zip");

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("changed")).isEqualTo(1);
        assertThat(job.getInt("unchanged")).isEqualTo(1);
        assertThat(AccountsFixture.find(numbers, "01004"))
                .as("its name and what the newer release does not say stay")
                .isEqualTo(before);
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM nutrition.food WHERE source = 'FDC' AND source_ref IN (?, ?)",
                        base + "1",
                        base + "2"))
                .isEqualTo("0");
        var again = imported(word + ".zip");
        assertThat(again.getInt("added") + again.getInt("changed")).isZero();
    }

    private JsonObject crooked(String part, String content) {
        var files = new HashMap<>(fdc());
        if (content == null) {
            files.remove(part);
        } else {
            files.put(part, content);
        }
        write(word + ".zip", zip(files));
        var job = imported(word + ".zip");
        assertThat(job.getString("state")).isEqualTo("FAILED");
        return job;
    }

    @Test
    void a_missing_file_is_named() {
        var job = crooked("food_nutrient.csv", null);

        assertThat(job.getString("failure")).isEqualTo("PART_MISSING");
        assertThat(job.getString("detail")).isEqualTo("food_nutrient.csv");
    }

    @Test
    void a_missing_column_is_named() {
        var job = crooked("food.csv", "fdc_id,data_type\n1,sr_legacy_food\n");

        assertThat(job.getString("failure")).isEqualTo("COLUMN_MISSING");
        assertThat(job.getString("detail")).isEqualTo("food.csv: description");
    }

    @Test
    void what_is_no_zip_is_unreadable() {
        write(word + ".zip", bytes("PK, but not really"));

        assertThat(imported(word + ".zip").getString("failure")).isEqualTo("UNREADABLE");
    }

    @Test
    void a_stray_quote_costs_its_own_line_and_no_memory() {
        var files = new HashMap<>(fdc());
        files.computeIfPresent(
                "food.csv",
                (name, csv) -> csv.replace(
                                "\"%d3\",\"sub_sample_food\",\"".formatted(base),
                                "\"%d3\",\"12\" plate\",\"".formatted(base))
                        + "9,branded_food,\"" + "x".repeat(9_000_000));
        write(word + ".zip", zip(files));

        var job = imported(word + ".zip");

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(faults(job)).contains("food.csv4 NOT_CSV", "food.csv10 TOO_LONG");
        assertThat(job.getInt("added")).isEqualTo(4);
    }

    @Test
    void no_line_keeps_the_others_from_being_taken() {
        write(
                name,
                bytes(good(1).replace("Marca, Otra", ",")
                        + good(2).replace(
                                        ean(base + 2),
                                        "84\\u0000" + ean(base + 2).substring(2))
                        + good(3).replace(word, word + "\\u0000\\ud800")
                        + good(4).replace("[1,", "[".repeat(5000) + "1,")
                        + good(5).replace("\"}\"}]}", "\"}\"}")
                        + good(6)));

        var job = imported(name);

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(faults(job)).containsExactlyInAnyOrder("2 BARCODE_WRONG", "4 BROKEN", "5 NOT_JSON");
        assertThat(job.getInt("added")).isEqualTo(3);
    }

    @Test
    void control_characters_on_a_package_are_none() {
        var files = new HashMap<>(fdc());
        files.computeIfPresent("branded_food.csv", (name, csv) -> csv.replace("\"Brand\"", "\"Bra\u0000nd\"")
                .replace("8400000000001", "84000\u000000000001")
                .replace("1 cup", "1\u0000cup"));
        write(word + ".zip", zip(files));

        var job = imported(word + ".zip");

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(faults(job)).contains("branded_food.csv5 BARCODE_WRONG");
        var pack = eater.client().get(FOODS + "/barcode/" + ean(base + 5)).json();
        assertThat(pack.getString("brand")).isEqualTo("Bra nd");
        assertThat(pack.getJsonArray("portions").getJsonObject(0).getString("name"))
                .isEqualTo("1 cup");
    }

    @Test
    void a_newer_release_goes_on_with_a_package_that_it_numbers_anew() {
        write(word + ".zip", zip(fdc()));
        imported(word + ".zip");
        var before = eater.client().get(FOODS + "/barcode/" + ean(base + 5)).json();
        var files = new HashMap<>(fdc());
        files.replaceAll((part, csv) -> csv.replace("\"%d5\"".formatted(base), "\"%d99\"".formatted(base))
                .replace("\"NEW\"", "\"NEWEST\""));
        replace(word + ".zip", zip(files));

        var job = imported(word + ".zip");

        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("added")).isZero();
        assertThat(job.getInt("changed")).isEqualTo(1);
        var after = eater.client().get(FOODS + "/barcode/" + ean(base + 5)).json();
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
        assertThat(after.getString("name")).isEqualTo(word + " \"NEWEST\", PACKAGE");
        assertThat(after.getString("source")).isEqualTo("FDC " + base + "99");
        replace(word + ".zip", zip(fdc()));
        assertThat(faults(imported(word + ".zip"))).contains("food.csv6 BARCODE_TWICE");
    }

    /** Foods of the last part behind others, which are written before them. */
    private Map<String, String> late() {
        var files = new HashMap<>(fdc());
        files.put("sr_legacy_food.csv", "fdc_id,NDB_number\n%d1,99999\n".formatted(base));
        files.put("foundation_food.csv", "fdc_id,NDB_number\n%d2,01004\n".formatted(base));
        files.computeIfPresent("food.csv", (name, csv) -> {
            var header = csv.substring(0, csv.indexOf('\n') + 1);
            var samples = "\"1\",\"sub_sample_food\",\"sample\",\"9\",\"\"\n".repeat(500);
            return header + samples + csv.substring(header.length());
        });
        return files;
    }

    private static long lines(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(each -> !List.of("nutrient.csv", "measure_unit.csv").contains(each.getKey()))
                .mapToLong(each -> each.getValue().lines().count() - 1)
                .sum();
    }

    /** Ordered, and refused by the database where it first writes into a table. */
    private String refusedAt(String file, String table) {
        AccountsFixture.update("ALTER TABLE nutrition.%s ADD CONSTRAINT %s_refused %s NOT VALID"
                .formatted(
                        table,
                        word,
                        table.equals("food") ? "CHECK (source_ref <> '%d1')".formatted(base) : "CHECK (false)"));
        try {
            var id = order(file);
            var job = ended(id);
            assertThat(job.getString("failure")).as(job.toString()).isEqualTo("REFUSED");
            assertThat(job.getString("detail")).isEqualTo("23514 " + word + "_refused");
            return id;
        } finally {
            AccountsFixture.update("ALTER TABLE nutrition.%s DROP CONSTRAINT %s_refused".formatted(table, word));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fdc_nutrient", "fdc_brand", "fdc_portion", "fdc_known", "food"})
    void what_the_database_refuses_ends_an_import_which_is_resumed_in_the_same_pass(String table) {
        var files = late();
        write(word + ".zip", zip(files));
        var id = refusedAt(word + ".zip", table);
        var lines = job(id).getInt("lines");

        admin.post(JOBS + "/" + id + "/resume");

        var job = ended(id);
        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("lines")).isGreaterThan(lines).isEqualTo((int) lines(files));
        assertThat(job.getInt("added")).isEqualTo(3);
        assertThat(found("raw").getJsonObject("nutrients").getInt("kcal")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan = NULL", "plan = 'another'", "plan = 'another', step = 99", "step = 99"})
    void an_import_by_another_plan_begins_anew(String changed) {
        var files = late();
        write(word + ".zip", zip(files));
        var id = refusedAt(word + ".zip", "food");
        AccountsFixture.update(
                "UPDATE nutrition.import_job SET stamp = CASE WHEN ? LIKE 'plan%' THEN 'of before' ELSE stamp END, "
                        + changed + " WHERE id = ?",
                changed,
                UUID.fromString(id));

        admin.post(JOBS + "/" + id + "/resume");

        var job = ended(id);
        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("lines")).isEqualTo((int) lines(files));
        assertThat(job.getInt("added")).isEqualTo(3);
    }

    @Test
    void a_folder_is_a_catalogue_and_another_one_where_a_file_in_it_has_changed() throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve(word));
        try {
            var files = late();
            for (var each : files.entrySet()) {
                Files.write(folder.resolve(each.getKey()), bytes(each.getValue()));
            }
            var id = refusedAt(word, "food");
            Files.write(folder.resolve("food_portion.csv"), bytes(files.get("food_portion.csv") + "\n"));
            admin.post(JOBS + "/" + id + "/resume");
            assertThat(ended(id).getString("failure")).isEqualTo("FILE_CHANGED");

            var job = imported(word);

            assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
            assertThat(job.getInt("added")).isEqualTo(3);
            assertThat(found("raw").getJsonObject("nutrients").getInt("kcal")).isEqualTo(100);
        } finally {
            try (var files = Files.list(folder)) {
                for (var each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    @Test
    void an_import_whose_file_is_gone_ends_and_others_go_on() {
        var id = UUID.randomUUID();
        AccountsFixture.update(
                "INSERT INTO nutrition.import_job (id, form, file, step, position, share, lines, added, changed, unchanged,"
                        + " bad, created_at, state, server, lease_until) VALUES (?, 'OFF', ?, 0, 0, 0, 0, 0, 0, 0, 0, now(),"
                        + " 'RUNNING', gen_random_uuid(), now() - interval '6 minutes')",
                id,
                word + "gone.jsonl");
        write(name, bytes(good(1)));

        assertThat(imported(name).getString("state")).isEqualTo("DONE");
        assertThat(job(id.toString()).getString("state")).isEqualTo("FAILED");
        assertThat(job(id.toString()).getString("failure")).isEqualTo("FILE_GONE");
    }

    @Test
    void only_files_of_the_folder_are_imported_and_by_administrators_alone() {
        for (var path : List.of("../plaza.jsonl", "/etc/passwd", "none.jsonl", ".", "")) {
            assertThat(admin.post(JOBS, json("{'file': '%s'}", path)).problem()).isEqualTo("invalid-values");
        }
        assertThat(eater.client().get(JOBS).problem()).isEqualTo("forbidden");
        assertThat(eater.client().post(JOBS, json("{'file': '%s'}", name)).problem())
                .isEqualTo("forbidden");
        assertThat(admin.get(JOBS + "/" + UUID.randomUUID()).problem()).isEqualTo("not-found");
    }
}
