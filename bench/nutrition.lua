-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells, and is signed in as another
-- account of those that there are: SEARCH types what a line of $BENCH_THINGS says, DAY reads a day of the last year,
-- MONTH thirty days, OFTEN what is eaten most, BARCODE a food by its barcode.
local what = os.getenv("BENCH_METHOD")
local accounts = tonumber(os.getenv("BENCH_EATERS"))
local things = {}
dofile("bench/client.lua")

function init()
    counter = id * 4000000 + os.time() % 1000 * 3001
    math.randomseed(os.time() + id * 7919)
    for line in io.lines(os.getenv("BENCH_THINGS")) do
        things[#things + 1] = line
    end
end

local function day(back)
    return os.date("!%Y-%m-%d", os.time() - back * 86400)
end

local function barcode(n)
    local twelve = string.format("76%010d", n)
    local sum = 0
    for i = 1, 12 do
        sum = sum + tonumber(twelve:sub(i, i)) * (i % 2 == 1 and 1 or 3)
    end
    return twelve .. (10 - sum % 10) % 10
end

function request()
    counter = counter + 1
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(counter / 65536) % 256,
        math.floor(counter / 256) % 256, counter % 256)
    wrk.headers["Authorization"] = string.format("Bearer n%042d", math.random(1, accounts))
    local path
    if what == "SEARCH" then
        path = "/api/nutrition/foods?limit=20&q=" .. things[math.random(1, #things)]
    elseif what == "DAY" then
        path = "/api/nutrition/days/" .. day(math.random(1, 360))
    elseif what == "MONTH" then
        local back = math.random(1, 330)
        path = "/api/nutrition/days?from=" .. day(back + 29) .. "&to=" .. day(back)
    elseif what == "OFTEN" then
        path = "/api/nutrition/entries/often?meal=LUNCH"
    else
        path = "/api/nutrition/foods/barcode/" .. barcode(math.random(1, tonumber(os.getenv("BENCH_BODY"))))
    end
    return wrk.format("GET", path)
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
