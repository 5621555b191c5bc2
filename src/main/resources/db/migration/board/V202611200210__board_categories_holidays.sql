-- what notices are filed under, and the days that do not count as working days
CREATE TABLE board.category (
    slug text CONSTRAINT category_slug_unique PRIMARY KEY
        CONSTRAINT category_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 40),
    name_es text NOT NULL CONSTRAINT category_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 80),
    name_en text NOT NULL CONSTRAINT category_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 80)
);

INSERT INTO board.category (slug, name_es, name_en) VALUES
    ('anuncios', 'Anuncios', 'Notices'),
    ('contratacion', 'Contratación', 'Procurement'),
    ('edictos', 'Edictos', 'Edicts'),
    ('empleo', 'Empleo', 'Employment'),
    ('fiestas', 'Fiestas y actos', 'Events'),
    ('ordenanzas', 'Ordenanzas y presupuestos', 'By-laws and budgets'),
    ('urbanismo', 'Urbanismo', 'Town planning');

CREATE TABLE board.holiday (
    day date CONSTRAINT holiday_pk PRIMARY KEY,
    scope text NOT NULL CONSTRAINT holiday_scope CHECK (scope IN ('NATION', 'REGION', 'TOWN')),
    name_es text NOT NULL CONSTRAINT holiday_name_es_length CHECK (char_length(name_es) BETWEEN 1 AND 80),
    name_en text NOT NULL CONSTRAINT holiday_name_en_length CHECK (char_length(name_en) BETWEEN 1 AND 80)
);

-- Spain's and Andalusia's; the two of the town are its clerk's to add
INSERT INTO board.holiday (day, scope, name_es, name_en) VALUES
    ('2026-01-01', 'NATION', 'Año Nuevo', 'New Year''s Day'),
    ('2026-01-06', 'NATION', 'Epifanía del Señor', 'Epiphany'),
    ('2026-02-28', 'REGION', 'Día de Andalucía', 'Andalusia Day'),
    ('2026-04-02', 'REGION', 'Jueves Santo', 'Maundy Thursday'),
    ('2026-04-03', 'NATION', 'Viernes Santo', 'Good Friday'),
    ('2026-05-01', 'NATION', 'Fiesta del Trabajo', 'Labour Day'),
    ('2026-08-15', 'NATION', 'Asunción de la Virgen', 'Assumption'),
    ('2026-10-12', 'NATION', 'Fiesta Nacional de España', 'National Day of Spain'),
    ('2026-11-02', 'REGION', 'Lunes siguiente a Todos los Santos', 'Monday after All Saints'' Day'),
    ('2026-12-07', 'REGION', 'Lunes siguiente al Día de la Constitución', 'Monday after Constitution Day'),
    ('2026-12-08', 'NATION', 'Inmaculada Concepción', 'Immaculate Conception'),
    ('2026-12-25', 'NATION', 'Natividad del Señor', 'Christmas Day'),
    ('2027-01-01', 'NATION', 'Año Nuevo', 'New Year''s Day'),
    ('2027-01-06', 'NATION', 'Epifanía del Señor', 'Epiphany'),
    ('2027-03-01', 'REGION', 'Lunes siguiente al Día de Andalucía', 'Monday after Andalusia Day'),
    ('2027-03-25', 'REGION', 'Jueves Santo', 'Maundy Thursday'),
    ('2027-03-26', 'NATION', 'Viernes Santo', 'Good Friday'),
    ('2027-05-01', 'NATION', 'Fiesta del Trabajo', 'Labour Day'),
    ('2027-08-16', 'REGION', 'Lunes siguiente a la Asunción', 'Monday after the Assumption'),
    ('2027-10-12', 'NATION', 'Fiesta Nacional de España', 'National Day of Spain'),
    ('2027-11-01', 'NATION', 'Todos los Santos', 'All Saints'' Day'),
    ('2027-12-06', 'NATION', 'Día de la Constitución', 'Constitution Day'),
    ('2027-12-08', 'NATION', 'Inmaculada Concepción', 'Immaculate Conception'),
    ('2027-12-25', 'NATION', 'Natividad del Señor', 'Christmas Day');

GRANT SELECT, INSERT, UPDATE, DELETE ON board.category TO plaza_app;
GRANT SELECT, INSERT, DELETE ON board.holiday TO plaza_app;
