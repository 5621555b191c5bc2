-- which foods of FoodData Central are those of the starter catalogue, by the number that the USDA gave them before
CREATE UNLOGGED TABLE nutrition.fdc_known (
    food bigint CONSTRAINT fdc_known_pk PRIMARY KEY,
    ndb text NOT NULL
);
GRANT SELECT, INSERT, TRUNCATE ON nutrition.fdc_known TO plaza_app;
