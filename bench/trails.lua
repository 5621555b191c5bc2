-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells, and is signed in as one of 10,000
-- players, who look at a ranking or answer a question. What can be done once only comes from BENCH_THINGS: lines of a
-- player's number, a question and the key of the right option, of which the warm-up takes the first two fifths.
local answers = os.getenv("BENCH_METHOD") == "ANSWER"
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
    math.randomseed(os.time() + id * 7919)
    if answers then
        things = read_things()
        taken = 0
    end
end

local function hex(digits)
    local text = ""
    for _ = 1, digits do
        text = text .. string.format("%x", math.random(0, 15))
    end
    return text
end

function request()
    counter = counter + 1
    local player, question, key = math.random(1, 10000), nil, nil
    if answers then
        -- beyond the last one it is done again, and refused, which the table shows
        taken = math.min(taken + 1, #things)
        player, question, key = things[taken]:match("(%d+)%s+(%S+)%s+(%S+)")
    end
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(counter / 65536) % 256,
        math.floor(counter / 256) % 256, counter % 256)
    wrk.headers["Authorization"] = string.format("Bearer p%042d", player)
    if not answers then
        return wrk.format("GET")
    end
    wrk.headers["Content-Type"] = "application/json"
    return wrk.format("POST", nil, nil, string.format('{"key":"%s-%s-4%s-8%s-%s","question":"%s","option":"%s"}',
        hex(8), hex(4), hex(3), hex(3), hex(12), question, key))
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
