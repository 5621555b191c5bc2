-- Two administrators who rename a category at the same time do not undo each other unseen.
ALTER TABLE trails.category ADD COLUMN version int NOT NULL DEFAULT 0;
