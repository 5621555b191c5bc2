-- A search puts 300 foods in order by whether they are called as was typed: taking their accents off took longer than
-- finding them, so it is done once, when they are written.
ALTER TABLE nutrition.food
    ADD COLUMN plain text NOT NULL GENERATED ALWAYS AS (kernel.plain(name)) STORED,
    ADD COLUMN plain_en text GENERATED ALWAYS AS (kernel.plain(name_en)) STORED;
