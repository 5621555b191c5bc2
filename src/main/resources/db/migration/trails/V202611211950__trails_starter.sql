-- what of the starter content has been brought in: what an administrator deletes afterwards stays deleted
CREATE TABLE trails.starter (
    code text CONSTRAINT starter_pk PRIMARY KEY,
    loaded_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON trails.starter TO plaza_app;
