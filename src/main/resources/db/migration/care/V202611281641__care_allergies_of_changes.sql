-- A change may confirm an allergy that was entered after the prescription; what was confirmed at first stays with the prescription.
ALTER TABLE care.prescription_version ADD COLUMN confirmed_allergy text
    CONSTRAINT prescription_version_confirmed_allergy_length CHECK (char_length(confirmed_allergy) BETWEEN 1 AND 500);
