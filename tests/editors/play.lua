--- What tests in Neovim are written with. A test runs in a coroutine that waits by yielding: meanwhile Neovim takes the
--- keys and the server's answers as it does with a person before it.

--- In milliseconds: only a fault waits that long.
local PATIENCE = 8000
--- Between two looks, in milliseconds.
local PAUSE = 20

local M = {}
local tests = {}

function M.test(name, body)
  table.insert(tests, { name = name, body = body })
end

--- Waits until something holds; gives what `condition` gave. Fails when that takes too long.
function M.wait(what, condition)
  local deadline = vim.loop.now() + PATIENCE
  repeat
    local found = condition()
    if found then
      return found
    end
    coroutine.yield(PAUSE)
  until vim.loop.now() > deadline
  error('waited in vain for ' .. what .. '; messages: ' .. vim.fn.execute('messages'), 0)
end

--- Types keys, named ones (<C-x>) too; `answer` is typed when Neovim prompts for something, which stops all but timers.
function M.keys(typed, answer)
  if answer then
    local timer = vim.loop.new_timer()
    timer:start(PAUSE, PAUSE, function()
      if vim.api.nvim_get_mode().mode:match('^[cr]') then
        timer:close()
        vim.api.nvim_input(answer)
      end
    end)
  end
  vim.api.nvim_input(typed)
  coroutine.yield(PAUSE)
end

function M.equal(found, wanted)
  if not vim.deep_equal(found, wanted) then
    error(('found %s, wanted %s'):format(vim.inspect(found), vim.inspect(wanted)), 0)
  end
end

function M.contains(text, part)
  if not text:find(part, 1, true) then
    error(('« %s » is not in « %s »'):format(part, text), 0)
  end
end

--- Puts the cursor on the first place where a text stands.
function M.go_to(text)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. text, 'c') == 0 then
    error('no text ' .. text, 0)
  end
end

--- Runs the tests and leaves Neovim. Writes lines of JSON into a file: how many tests there are, then {name, fault} each.
function M.run(results)
  local lines = { vim.json.encode(#tests) }
  local function finish(test, fault)
    table.insert(lines, vim.json.encode({ name = test.name, fault = fault }))
    vim.fn.writefile(lines, results)
  end
  local function run(index)
    local test = tests[index]
    if not test then
      return vim.cmd('qall!')
    end
    local body = coroutine.create(test.body)
    local function step()
      local fine, result = coroutine.resume(body)
      if fine and coroutine.status(body) ~= 'dead' then
        return vim.defer_fn(step, result)
      end
      finish(test, not fine and tostring(result) or nil)
      run(index + 1)
    end
    step()
  end
  vim.schedule(function()
    run(1)
  end)
end

return M
