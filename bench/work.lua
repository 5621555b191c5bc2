-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells, and is signed in as one of 64
-- workers, who ask for their feed, or of 64 farmers, who ask for the candidates of one of their 100 offers.
local farmers = os.getenv("BENCH_METHOD") == "FARMER"
local threads = 0

function setup(thread)
    thread:set("id", threads)
    threads = threads + 1
end

function init()
    counter = id * 4000000 + os.time() % 1000 * 3001
end

function request()
    counter = counter + 1
    local person = counter % 64 + 1
    wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", math.floor(counter / 65536) % 256,
        math.floor(counter / 256) % 256, counter % 256)
    wrk.headers["Authorization"] = string.format("Bearer %s%042d", farmers and "f" or "w", person)
    if not farmers then
        return wrk.format("GET")
    end
    -- offer number n is that of farmer 1 + n % 1000
    local offer = person - 1 + 1000 * (math.floor(counter / 64) % 99 + 1)
    return wrk.format("GET", string.format("/api/work/offers/01990000-0000-7000-8000-%012x/candidates", offer))
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
