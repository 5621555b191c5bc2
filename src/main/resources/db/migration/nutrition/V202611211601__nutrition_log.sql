-- What people ate and did, what they aim for, and what their body measures: each account's own, by its own days.
CREATE TABLE nutrition.entry (
    id uuid CONSTRAINT entry_pk PRIMARY KEY,
    account uuid NOT NULL CONSTRAINT entry_account_fk REFERENCES accounts.account,
    day date NOT NULL CONSTRAINT entry_day CHECK (day BETWEEN '1990-01-01' AND '2200-01-01'),
    meal text NOT NULL CONSTRAINT entry_meal CHECK (meal IN ('BREAKFAST', 'LUNCH', 'DINNER', 'SNACK')),
    name text NOT NULL CONSTRAINT entry_name_length CHECK (char_length(name) BETWEEN 1 AND 160),
    food uuid CONSTRAINT entry_food_fk REFERENCES nutrition.food ON DELETE SET NULL,
    amount numeric(9, 2) CONSTRAINT entry_amount CHECK (amount BETWEEN 0.01 AND 20000),
    basis text CONSTRAINT entry_basis CHECK (basis IN ('G', 'ML')),
    kcal numeric(14, 8) NOT NULL CONSTRAINT entry_kcal CHECK (kcal BETWEEN 0 AND 180000),
    kj numeric(14, 8) CONSTRAINT entry_kj CHECK (kj >= 0),
    protein numeric(14, 8) CONSTRAINT entry_protein CHECK (protein >= 0),
    fat numeric(14, 8) CONSTRAINT entry_fat CHECK (fat >= 0),
    carbohydrate numeric(14, 8) CONSTRAINT entry_carbohydrate CHECK (carbohydrate >= 0),
    sugar numeric(14, 8) CONSTRAINT entry_sugar CHECK (sugar >= 0),
    fibre numeric(14, 8) CONSTRAINT entry_fibre CHECK (fibre >= 0),
    salt numeric(14, 8) CONSTRAINT entry_salt CHECK (salt >= 0),
    alcohol numeric(14, 8) CONSTRAINT entry_alcohol CHECK (alcohol >= 0),
    polyols numeric(14, 8) CONSTRAINT entry_polyols CHECK (polyols >= 0),
    version int NOT NULL,
    CONSTRAINT entry_amount_has_basis CHECK ((amount IS NULL) = (basis IS NULL)),
    CONSTRAINT entry_food_has_amount CHECK (food IS NULL OR amount IS NOT NULL)
);
CREATE INDEX entry_of_day ON nutrition.entry (account, day, id);
CREATE INDEX entry_food ON nutrition.entry (food) WHERE food IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.entry TO plaza_app;

-- MET of the 2011 Compendium of Physical Activities (Ainsworth et al.)
CREATE TABLE nutrition.activity (
    code text CONSTRAINT activity_pk PRIMARY KEY CONSTRAINT activity_code_form CHECK (code ~ '^[0-9]{5}$'),
    name text NOT NULL CONSTRAINT activity_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    name_en text NOT NULL CONSTRAINT activity_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 120),
    met numeric(4, 2) NOT NULL CONSTRAINT activity_met CHECK (met BETWEEN 0.9 AND 25)
);
GRANT SELECT ON nutrition.activity TO plaza_app;

-- met and kg are those that were used: neither a new MET nor a new weight changes what was
CREATE TABLE nutrition.workout (
    id uuid CONSTRAINT workout_pk PRIMARY KEY,
    account uuid NOT NULL CONSTRAINT workout_account_fk REFERENCES accounts.account,
    day date NOT NULL CONSTRAINT workout_day CHECK (day BETWEEN '1990-01-01' AND '2200-01-01'),
    name text NOT NULL CONSTRAINT workout_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    activity text CONSTRAINT workout_activity_fk REFERENCES nutrition.activity,
    minutes int CONSTRAINT workout_minutes CHECK (minutes BETWEEN 1 AND 1440),
    met numeric(4, 2),
    kg numeric(5, 2),
    gross_kcal numeric(10, 4) NOT NULL CONSTRAINT workout_gross CHECK (gross_kcal BETWEEN 0 AND 20000),
    net_kcal numeric(10, 4) NOT NULL CONSTRAINT workout_net CHECK (net_kcal BETWEEN 0 AND 20000),
    version int NOT NULL,
    CONSTRAINT workout_net_within_gross CHECK (net_kcal <= gross_kcal),
    CONSTRAINT workout_computed CHECK (num_nulls(activity, met, kg) IN (0, 3) AND (activity IS NULL OR minutes IS NOT NULL))
);
CREATE INDEX workout_of_day ON nutrition.workout (account, day, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.workout TO plaza_app;

-- past days are judged by the goal of their time
CREATE TABLE nutrition.goal (
    account uuid NOT NULL CONSTRAINT goal_account_fk REFERENCES accounts.account,
    valid_from date NOT NULL CONSTRAINT goal_day CHECK (valid_from BETWEEN '1990-01-01' AND '2200-01-01'),
    kcal numeric(7, 2) NOT NULL CONSTRAINT goal_kcal CHECK (kcal BETWEEN 500 AND 10000),
    protein numeric(6, 2) NOT NULL CONSTRAINT goal_protein CHECK (protein BETWEEN 0 AND 1000),
    fat numeric(6, 2) NOT NULL CONSTRAINT goal_fat CHECK (fat BETWEEN 0 AND 1000),
    carbohydrate numeric(6, 2) NOT NULL CONSTRAINT goal_carbohydrate CHECK (carbohydrate BETWEEN 0 AND 2000),
    workouts text NOT NULL CONSTRAINT goal_workouts CHECK (workouts IN ('ADDED', 'INCLUDED')),
    equation text CONSTRAINT goal_equation CHECK (equation IN ('MIFFLIN_ST_JEOR', 'IOM_EER')),
    CONSTRAINT goal_pk PRIMARY KEY (account, valid_from),
    CONSTRAINT goal_suggestion_includes_workouts CHECK (equation IS NULL OR workouts = 'INCLUDED')
);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.goal TO plaza_app;

CREATE TABLE nutrition.body (
    account uuid CONSTRAINT body_pk PRIMARY KEY CONSTRAINT body_account_fk REFERENCES accounts.account,
    born date CONSTRAINT body_born CHECK (born BETWEEN '1900-01-01' AND current_date + 1),
    sex text CONSTRAINT body_sex CHECK (sex IN ('FEMALE', 'MALE')),
    activity_level text CONSTRAINT body_activity_level
        CHECK (activity_level IN ('SEDENTARY', 'LOW_ACTIVE', 'ACTIVE', 'VERY_ACTIVE'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.body TO plaza_app;

CREATE TABLE nutrition.measurement (
    account uuid NOT NULL CONSTRAINT measurement_account_fk REFERENCES accounts.account,
    day date NOT NULL CONSTRAINT measurement_day CHECK (day BETWEEN '1990-01-01' AND '2200-01-01'),
    kg numeric(5, 2) CONSTRAINT measurement_kg CHECK (kg BETWEEN 2 AND 500),
    cm numeric(4, 1) CONSTRAINT measurement_cm CHECK (cm BETWEEN 40 AND 260),
    CONSTRAINT measurement_pk PRIMARY KEY (account, day),
    CONSTRAINT measurement_of_something CHECK (num_nulls(kg, cm) < 2)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON nutrition.measurement TO plaza_app;
