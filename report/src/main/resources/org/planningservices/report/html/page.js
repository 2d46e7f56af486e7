'use strict';
(function () {
  var page = document;

  function open(element) {
    for (var at = element; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') {
        at.open = true;
      }
    }
  }

  function reveal() {
    var id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (e) {
      return;
    }
    var target = id && page.getElementById(id);
    if (target) {
      open(target);
      target.scrollIntoView();
    }
  }

  function key(row, column, name) {
    var text = name ? row.getAttribute('data-' + name) : row.cells[column].textContent.trim();
    return /^-?\d+$/.test(text) ? Number(text) : text;
  }

  function sort(table, header, column) {
    var down = header.getAttribute('aria-sort') === 'ascending';
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row) {
      return { row: row, key: key(row, column, header.dataset.sort) };
    });
    rows.sort(function (one, other) {
      return (one.key < other.key ? -1 : one.key > other.key ? 1 : 0) * (down ? -1 : 1);
    });
    Array.from(table.tHead.rows[0].cells).forEach(function (cell) {
      cell.removeAttribute('aria-sort');
    });
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    rows.forEach(function (one) {
      body.appendChild(one.row);
    });
  }

  page.querySelectorAll('table.sortable').forEach(function (table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (header, column) {
      if (header.classList.contains('plain')) {
        return;
      }
      var button = page.createElement('button');
      button.type = 'button';
      button.textContent = header.textContent;
      header.textContent = '';
      header.appendChild(button);
      button.addEventListener('click', function () {
        sort(table, header, column);
      });
    });
  });

  function search(box) {
    var links = Array.from(page.querySelectorAll('.index a'));
    var label = page.createElement('label');
    var input = page.createElement('input');
    var found = page.createElement('div');
    input.type = 'search';
    input.id = 'search-input';
    input.autocomplete = 'off';
    label.htmlFor = input.id;
    label.textContent = box.dataset.label;
    found.setAttribute('role', 'status');
    input.addEventListener('input', function () {
      var wanted = input.value.trim().toLowerCase();
      found.textContent = '';
      if (!wanted) {
        return;
      }
      var hits = links.filter(function (link) {
        return link.textContent.toLowerCase().includes(wanted);
      });
      hits.sort(function (one, other) {
        return one.textContent.length - other.textContent.length;
      });
      found.textContent = hits.length ? box.dataset.some : box.dataset.none;
      var list = page.createElement('ul');
      hits.slice(0, 20).forEach(function (link) {
        var item = page.createElement('li');
        item.appendChild(link.cloneNode(true));
        list.appendChild(item);
      });
      found.appendChild(list);
    });
    box.append(label, input, found);
    box.hidden = false;
  }

  var box = page.getElementById('search');
  if (box) {
    search(box);
  }

  addEventListener('hashchange', reveal);
  addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href="' + location.hash + '"]');
    if (link && location.hash) {
      reveal();
    }
  });
  addEventListener('beforeprint', function () {
    page.querySelectorAll('details').forEach(function (details) {
      details.open = true;
    });
  });
  reveal();
})();
