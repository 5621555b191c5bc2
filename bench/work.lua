-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells, and is signed in as one of 64
-- workers, who ask for their feed or apply for an offer, or of 64 farmers, who ask for the candidates of one of their 100
-- offers or accept an application. What can be done once only comes from BENCH_THINGS: lines of a person's number and
-- an id, of which the warm-up takes the first two fifths.
local method = os.getenv("BENCH_METHOD")
local farmers = method == "FARMER" or method == "ACCEPT"
dofile("bench/client.lua")

local function read_things()
    local lines = {}
    for line in io.lines(os.getenv("BENCH_THINGS")) do
        lines[#lines + 1] = line
    end
    local split = math.floor(#lines * 2 / 5)
    local warm_up = os.getenv("BENCH_PHASE") == "warm-up"
    local own = {}
    for n = (warm_up and 1 or split + 1) + id, warm_up and split or #lines, 2 do
        own[#own + 1] = lines[n]
    end
    return own
end

function init()
    counter = id * 4000000 + os.time() % 1000 * 3001
    if method == "APPLY" or method == "ACCEPT" then
        things = read_things()
        taken = 0
    end
end

function request()
    counter = counter + 1
    local person = counter % 64 + 1
    local thing
    if things then
        -- beyond the last one it is done again, and refused, which the table shows
        taken = math.min(taken + 1, #things)
        person, thing = things[taken]:match("(%d+)%s+(%S+)")
    end
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(counter / 65536) % 256,
        math.floor(counter / 256) % 256, counter % 256)
    wrk.headers["Authorization"] = string.format("Bearer %s%042d", farmers and "f" or "w", person)
    if method == "WORKER" then
        return wrk.format("GET")
    elseif method == "APPLY" then
        wrk.headers["Content-Type"] = "application/json"
        return wrk.format("POST", nil, nil, '{"offer":"' .. thing .. '"}')
    elseif method == "ACCEPT" then
        return wrk.format("POST", "/api/work/interests/" .. thing .. "/accept")
    end
    -- offer number n is that of farmer 1 + n % 1000
    local offer = person - 1 + 1000 * (math.floor(counter / 64) % 99 + 1)
    return wrk.format("GET", string.format("/api/work/offers/019900%02x-%04x-7000-8000-%012x/candidates",
        math.floor(offer * 16 / 65536), offer * 16 % 65536, offer))
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
