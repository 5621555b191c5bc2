-- a floor that was raised after an offer was published holds for whoever is hired from then on
CREATE TRIGGER offer_keeps_the_floor_on_hiring BEFORE UPDATE OF filled ON work.offer
    FOR EACH ROW WHEN (NEW.status = 'OPEN' AND NEW.filled > OLD.filled) EXECUTE FUNCTION work.offer_keeps_the_floor();

-- whose offers pay less than a floor that is added
CREATE INDEX offer_open_pay ON work.offer (hourly_pay) WHERE status = 'OPEN';
