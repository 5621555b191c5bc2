-- Most searches begin a food's name: an index in the order of the names finds those at once, and the one that is called
-- exactly so among them. By its words alone, the word of a whole group of foods gathered tens of thousands of them.
CREATE INDEX food_shared_plain ON nutrition.food (plain COLLATE "C") WHERE owner IS NULL;
CREATE INDEX food_shared_plain_en ON nutrition.food (plain_en COLLATE "C") WHERE owner IS NULL AND plain_en IS NOT NULL;
