-- Sends the requests of a file in turn, one a line: method, path, body, headers as name=value, with tabs between.
-- wrk … -s wrk.lua URL -- FILE FIRST
local requests = {}
local turn

function init(args)
   for line in io.lines(args[1]) do
      local parts = {}
      for part in (line .. "\t"):gmatch("(.-)\t") do
         parts[#parts + 1] = part
      end
      local headers = {}
      for i = 4, #parts do
         local name, value = parts[i]:match("^(.-)=(.*)$")
         headers[name] = value
      end
      local body = parts[3] ~= "" and parts[3] or nil
      requests[#requests + 1] = wrk.format(parts[1], parts[2], headers, body)
   end
   turn = tonumber(args[2]) % #requests
end

function request()
   turn = turn % #requests + 1
   return requests[turn]
end

function done(summary, latency, _)
   local errors = summary.errors
   print(string.format(
      'result {"requests": %d, "micros": %d, "bytes": %d, "refused": %d, "broken": %d, "p50": %d, "p99": %d}',
      summary.requests, summary.duration, summary.bytes, errors.status,
      errors.connect + errors.read + errors.write + errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
