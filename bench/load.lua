-- Each request comes from another client, as X-Forwarded-For of a trusted proxy tells. An address that ends with a slash
-- is that of one of the things of BENCH_THINGS, each time of another. BENCH_ANEW: for somebody who is signed in.
local method = os.getenv("BENCH_METHOD") or "GET"
local body = os.getenv("BENCH_BODY") or ""
dofile("bench/client.lua")

function init()
    path = wrk.path
    wrk.method = method
    if body ~= "" then
        wrk.body = body
        wrk.headers["Content-Type"] = "application/json"
    end
    if path:sub(-1) == "/" and #path > 1 then
        things = {}
        for line in io.lines(os.getenv("BENCH_THINGS")) do
            things[#things + 1] = line
        end
    end
    if os.getenv("BENCH_ANEW") == "yes" then
        wrk.headers["Authorization"] = "Bearer b" .. string.rep("0", 42)
    end
    counter = id * 4000000 + os.time() % 1000 * 3001
end

function request()
    counter = counter + 1
    wrk.headers["X-Forwarded-For"] =
        "10." .. counter / 65536 % 256 - counter / 65536 % 256 % 1 .. "."
        .. counter / 256 % 256 - counter / 256 % 256 % 1 .. "." .. counter % 256
    return wrk.format(nil, things and path .. things[counter % #things + 1])
end

function done(summary, latency)
    io.write(string.format("result %d %f %f %f %d\n", summary.requests, summary.duration / 1000000,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
            + summary.errors.timeout))
end
