-- An answer may be lost: what is sent again under the key that its sender made is prescribed, or delivered, once.
ALTER TABLE care.prescription ADD COLUMN key uuid CONSTRAINT prescription_key UNIQUE;
ALTER TABLE care.stock_movement ADD COLUMN key uuid CONSTRAINT stock_movement_key UNIQUE;
