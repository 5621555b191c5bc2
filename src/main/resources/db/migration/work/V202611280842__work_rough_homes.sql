-- where a worker lives is kept about as exact as a kilometre, or distances to several places would tell the very house
UPDATE work.worker SET latitude = round(latitude, 2), longitude = round(longitude, 2), version = version + 1
WHERE latitude <> round(latitude, 2) OR longitude <> round(longitude, 2);
ALTER TABLE work.worker ADD CONSTRAINT worker_place_is_rough
    CHECK (latitude = round(latitude, 2) AND longitude = round(longitude, 2));
