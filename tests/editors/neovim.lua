--- What a person does in Neovim, key by key, with the configuration that docs/editeurs.md gives. The current folder is a
--- copy of samples/mediateur-numerique.

local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local play = dofile(here .. '/play.lua')
local test, wait, keys, go_to = play.test, play.wait, play.keys, play.go_to

local FICHE = 'fiches/courriel.fiche.yaml'
local REFERENTIEL = 'mediateur-numerique.referentiel.yaml'

--- Closes all, opens a file as it is on the disk, and waits for the server.
local function open(file)
  keys('<C-\\><C-n>')
  vim.cmd('silent! %bwipeout!')
  vim.cmd('edit ' .. file)
  wait('the language server', function()
    local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
    local _, client = next(clients)
    return client and client.initialized
  end)
end

--- The message of a rule's diagnostic in the current file.
local function message_of(rule)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.user_data.lsp.code == rule then
      return one.message
    end
  end
end

local function no_diagnostic()
  return #vim.diagnostic.get(0) == 0
end

--- The files, below the current folder, that hold a text on the disk.
local function files_with(text)
  local found = vim.fn.systemlist({ 'grep', '-rlFw', text, '.' })
  table.sort(found)
  return found
end

test('a fiche without means is reported, in French, until they are back', function()
  open(FICHE)
  go_to('moyens:')
  keys('d/planification:<CR>')
  local message = wait('the diagnostic', function()
    return message_of('fiche-moyens-absents')
  end)
  play.contains(message, 'Cette fiche n\'a pas de moyens')
  play.contains(message, 'C4.CR3.b')
  keys('u')
  wait('the end of the diagnostics', no_diagnostic)
end)

test('an identifier is completed, with its text beside it', function()
  open(FICHE)
  go_to('C4.CR3.a')
  keys('CC4.CR3.<C-x><C-o>')
  local items = wait('the completion', function()
    local items = vim.fn.complete_info({ 'items' }).items
    return #items > 0 and items
  end)
  local words = {}
  for _, item in ipairs(items) do
    table.insert(words, item.word)
  end
  -- Those that the fiche claims already come last.
  play.equal(words, { 'C4.CR3.a', 'C4.CR3.c', 'C4.CR3.b', 'C4.CR3.d', 'C4.CR3.e', 'C4.CR3.f' })
  play.contains(items[1].abbr, 'L\'objectif posé est clair')
  keys('<C-n><C-y><Esc>')
  play.equal(vim.fn.getline('.'), '  - C4.CR3.c')
end)

test('hovering an identifier shows its text', function()
  open(FICHE)
  go_to('C4.CR3.b')
  keys('K')
  local window = wait('the floating window', function()
    local windows = vim.api.nvim_list_wins()
    return windows[2]
  end)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, 1, false)
  play.contains(lines[1], 'Les moyens sont identifiés')
end)

test('a fiche in Markdown is checked too', function()
  open('fiches/cv-en-ligne.fiche.md')
  go_to('C4.CR3.a')
  keys('cwC4.CR77<Esc>')
  play.contains(wait('the diagnostic', function()
    return message_of('croise-reference-inconnue')
  end), 'C4.CR77')
  keys('u')
  wait('the end of the diagnostics', no_diagnostic)
end)

test('the definition of an identifier is in the référentiel', function()
  open(FICHE)
  go_to('C4.CR3.b')
  keys('gd')
  wait('the référentiel', function()
    return vim.fn.expand('%:t') == REFERENTIEL
  end)
  play.contains(vim.fn.getline('.'), 'b: Les moyens sont identifiés')
end)

test('a code action mends a date', function()
  open(FICHE)
  vim.cmd('%s/date: 2026-04-02/date: 02\\/04\\/2026/')
  wait('the diagnostic', function()
    return message_of('fiche-date-invalide')
  end)
  go_to('02/04/2026')
  keys('gra', '1<CR>')
  wait('the date', function()
    return vim.fn.getline('.') == '  date: 2026-04-02'
  end)
  wait('the end of the diagnostics', no_diagnostic)
end)

test('a code action writes the bilan of a fiche', function()
  open('fiches/film-de-poche.fiche.yaml')
  keys('gra', '2<CR>')
  wait('the bilan', function()
    return vim.fn.bufnr('bilans/film-de-poche.bilan.yaml') > 0
  end)
  vim.cmd('silent wall')
  local bilan = vim.fn.readfile('bilans/film-de-poche.bilan.yaml')
  play.equal(bilan[2], 'fiche: ../fiches/film-de-poche.fiche.yaml')
end)

test('formatting lays the text out', function()
  open(FICHE)
  vim.cmd('%s/^auteur: /auteur:    /')
  keys('grf')
  wait('the layout', function()
    return vim.fn.search('^auteur: Noémie', 'cw') > 0
  end)
end)

test('renaming a critère changes the three files that name it', function()
  open(FICHE)
  go_to('C5.CR10')
  keys('grn', '<C-u>C5.CR70<CR>')
  wait('the new name', function()
    return vim.fn.getline('.') == '  - C5.CR70'
  end)
  vim.cmd('silent wall')
  play.equal(files_with('CR70'), {
    './fiches/courriel.fiche.yaml',
    './fiches/hameconnage-agents.fiche.md',
    './mediateur-numerique.referentiel.yaml',
  })
  wait('the end of the diagnostics', no_diagnostic)
end)

test('a file that another program has changed is followed', function()
  open(FICHE)
  os.rename(REFERENTIEL, 'ailleurs.txt')
  wait('the diagnostic', function()
    return message_of('croise-referentiel-introuvable')
  end)
  os.rename('ailleurs.txt', REFERENTIEL)
  wait('the end of the diagnostics', no_diagnostic)
end)

play.run(vim.env.RESULTS)
