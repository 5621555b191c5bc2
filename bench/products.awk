# Prints products as Open Food Facts exports them, 2 kB each, until there are `megabytes` of them; every thousandth has its
# energy in kJ where kcal should be.
function barcode(n,    twelve, sum, i) {
    twelve = sprintf("77%010d", n)
    for (i = 1; i <= 12; i++) sum += substr(twelve, i, 1) * (i % 2 ? 1 : 3)
    return twelve (10 - sum % 10) % 10
}
BEGIN {
    for (i = 0; i < 60; i++) rest = rest sprintf("\"field_%d\":[\"en:some-tag\",{\"x\":%d}],", i, i)
    for (n = 1; size < megabytes * 1000000; n++) {
        line = sprintf("{\"code\":\"%s\",%s\"product_name\":\"Producto %d %s\",\"brands\":\"Marca %d\",\"quantity\":\"500 g\",\"nutriments\":{\"energy-kcal_100g\":%d,\"proteins_100g\":10,\"fat_100g\":10,\"carbohydrates_100g\":17.5,\"sugars_100g\":%.2f,\"salt_100g\":0.%d,\"energy-kcal_unit\":\"kcal\"},\"serving_size\":\"30 g\",\"serving_quantity\":30}", barcode(n), rest, n, n % 3 ? "natural" : "integral", n % 5000, n % 1000 ? 200 : 837, n % 17, n % 10)
        print line
        size += length(line) + 1
    }
}
