-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells, and is signed in as one of 64
-- carers: ROUND reads the round, YEAR how one of the first home's 200 residents followed their prescriptions over a
-- year, GIVE records a dose given as needed.
local what = os.getenv("BENCH_METHOD")
local body = os.getenv("BENCH_BODY") or ""
dofile("bench/client.lua")

function init()
    counter = id * 4000000 + os.time() % 1000 * 3001
    math.randomseed(os.time() + id * 7919)
end

local function hex(digits)
    local text = ""
    for _ = 1, digits do
        text = text .. string.format("%x", math.random(0, 15))
    end
    return text
end

-- as care.sql makes them
local function id_of(kind, n)
    return string.format("0199%s-%04x-7000-8000-%012x", kind, math.floor(n / 32), n)
end

function request()
    counter = counter + 1
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(counter / 65536) % 256,
        math.floor(counter / 256) % 256, counter % 256)
    wrk.headers["Authorization"] = string.format("Bearer c%042d", counter % 64 + 1)
    if what == "ROUND" then
        return wrk.format("GET")
    end
    local resident = counter % 200 + 1
    if what == "YEAR" then
        return wrk.format("GET",
            string.format("/api/care/residents/%s/medication/adherence?%s", id_of("00aa", resident), body))
    end
    wrk.headers["Content-Type"] = "application/json"
    return wrk.format("POST", "/api/care/round/outcomes", nil,
        string.format('{"prescription":"%s","outcome":"GIVEN","amount":1,"key":"%s-%s-4%s-8%s-%s"}',
            id_of("00ff", resident * 10), hex(8), hex(4), hex(3), hex(3), hex(12)))
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
