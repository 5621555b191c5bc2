-- What all loads share: a number for each thread, and people's pace where BENCH_PAUSE says how many milliseconds each
-- connection waits after an answer.
local threads = 0
local pause = tonumber(os.getenv("BENCH_PAUSE") or "0")

function setup(thread)
    thread:set("id", threads)
    threads = threads + 1
end

if pause > 0 then
    function delay()
        return pause
    end
end
